import { bitsOf, integerOf, itemsOf, objectIdOf, readDer, sequenceOf, type Der } from './der';

/** What a certificate says, part by part. */
export interface Certificate {
  /** What is signed, with its head. */
  signed: Uint8Array;
  signature: Uint8Array;
  /** Object id of how it was signed. */
  algorithm: string;
  serial: bigint;
  issuer: Der;
  subject: Der;
  validFrom: Date;
  validTo: Date;
  /** By object id, what each extension holds. */
  extensions: ReadonlyMap<string, Der>;
}

export interface GeneralName {
  kind: 'email' | 'DNS' | 'URI' | 'IP Address' | 'DirName' | 'Registered ID' | 'othername';
  text: string;
}

const GENERAL_NAMES: Record<number, GeneralName['kind']> = {
  0xa0: 'othername',
  0x81: 'email',
  0x82: 'DNS',
  0xa4: 'DirName',
  0x86: 'URI',
  0x87: 'IP Address',
  0x88: 'Registered ID',
};

const SHORT_NAMES: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};

export function readCertificate(bytes: Uint8Array): Certificate {
  const [signed, algorithm, signature] = sequenceOf(bytes);
  if (!signed || !algorithm) throw new Error('no certificate');
  const parts = itemsOf(signed);
  // the version comes first, unless it is the oldest
  const [serial, , issuer, validity, subject] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const [from, to] = validity ? itemsOf(validity) : [];
  if (!issuer || !subject) throw new Error('no names');
  return {
    signed: withHead(bytes, signed),
    signature: bitsOf(signature),
    algorithm: objectIdOf(itemsOf(algorithm)[0]),
    serial: integerOf(serial),
    issuer,
    subject,
    validFrom: dateOf(from),
    validTo: dateOf(to),
    extensions: extensionsOf(parts.find(({ tag }) => tag === 0xa3)),
  };
}

/** The parts of a name, such as `['CN', 'example.com']`, in order. */
export function namesOf(name: Der): [kind: string, text: string][] {
  return itemsOf(name).flatMap((set) =>
    itemsOf(set).map((pair): [string, string] => {
      const [id, value] = itemsOf(pair);
      return [SHORT_NAMES[objectIdOf(id)] ?? objectIdOf(id), textOf(value)];
    }),
  );
}

export function generalNamesOf(names: Der | undefined): GeneralName[] {
  return names ? itemsOf(names).map(generalNameOf) : [];
}

export function generalNameOf(name: Der): GeneralName {
  const kind = GENERAL_NAMES[name.tag] ?? 'othername';
  if (kind === 'IP Address') return { kind, text: addressOf(name.content) };
  if (kind === 'othername') return { kind, text: '<unsupported>' };
  if (kind === 'DirName') {
    const [inner] = itemsOf(name);
    return { kind, text: inner ? namesOf(inner).map((part) => part.join(' = ')).join(', ') : '' }; // prettier-ignore
  }
  if (kind === 'Registered ID') return { kind, text: objectIdOf({ tag: 0x06, content: name.content }) };
  return { kind, text: new TextDecoder().decode(name.content) };
}

function withHead(bytes: Uint8Array, value: Der): Uint8Array {
  const end = value.content.byteOffset - bytes.byteOffset + value.content.length;
  const outer = readDer(bytes).content.byteOffset - bytes.byteOffset;
  return bytes.slice(outer, end);
}

function extensionsOf(wrapped: Der | undefined): Map<string, Der> {
  const [list] = wrapped ? itemsOf(wrapped) : [];
  return new Map(
    (list ? itemsOf(list) : []).map((extension) => {
      const [id, ...rest] = itemsOf(extension);
      return [objectIdOf(id), readDer(rest.at(-1)?.content ?? new Uint8Array(0))];
    }),
  );
}

/** Years of two digits are those from 1950 on. */
function dateOf(value: Der | undefined): Date {
  const text = textOf(value);
  const full = value?.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(full) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function textOf(value: Der | undefined): string {
  const bytes = value?.content ?? new Uint8Array(0);
  return value?.tag === 0x1e
    ? new TextDecoder('utf-16be').decode(bytes)
    : new TextDecoder(value?.tag === 0x14 ? 'latin1' : 'utf-8').decode(bytes);
}

function addressOf(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return '<invalid>';
  const groups = Array.from({ length: 8 }, (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0));
  return groups.map((group) => group.toString(16).toUpperCase()).join(':');
}
