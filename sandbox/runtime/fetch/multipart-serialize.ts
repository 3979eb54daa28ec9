const encoder = new TextEncoder();

export interface Multipart {
  contentType: string;
  /** Byte arrays and files, in order. */
  parts: (Uint8Array<ArrayBuffer> | Blob)[];
}

/** A form as `multipart/form-data`, written as undici writes it. */
export function serializeMultipart(form: FormData): Multipart {
  const boundary = `----formdata-undici-0${randomDigits()}`;
  const parts: Multipart['parts'] = [];
  form.forEach((value, name) => {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(normalize(name))}"`;
    if (typeof value === 'string') {
      parts.push(encoder.encode(`${head}\r\n\r\n${normalize(value)}\r\n`));
      return;
    }
    const filename = value.name ? `; filename="${escapeName(value.name)}"` : '';
    const type = value.type || 'application/octet-stream';
    parts.push(encoder.encode(`${head}${filename}\r\nContent-Type: ${type}\r\n\r\n`), value, encoder.encode('\r\n'));
  });
  parts.push(encoder.encode(`--${boundary}--\r\n`));
  return { contentType: `multipart/form-data; boundary=${boundary}`, parts };
}

function randomDigits(): string {
  return String(Math.floor(Math.random() * 1e11)).padStart(11, '0');
}

function escapeName(name: string): string {
  return name.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');
}

function normalize(text: string): string {
  return text.replace(/\r?\n|\r/g, '\r\n');
}
