// Next's own is half a megabyte of code and a renderer in WebAssembly, which here only come when an image is drawn
// (scripts/build-og.mjs).
import { askHost } from '../../../../../runtime/ask-host';
import { serverProject } from '../../../../project';

type DrawnImage = new (...args: unknown[]) => Response;

let library: Promise<DrawnImage> | undefined;

/** Of the real class, what `next/og` uses: the stream of the drawn image. */
export class ImageResponse {
  readonly body: ReadableStream<Uint8Array>;

  constructor(...args: unknown[]) {
    this.body = new ReadableStream({
      async start(controller) {
        const Drawn = await loadLibrary();
        controller.enqueue(new Uint8Array(await new Drawn(...args).arrayBuffer()));
        controller.close();
      },
    });
  }
}

function loadLibrary(): Promise<DrawnImage> {
  library ??= load().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

async function load(): Promise<DrawnImage> {
  const name = `og-${serverProject().release.version.split('.', 1)[0] ?? ''}`;
  const [code, font, yoga, resvg] = await Promise.all([
    loadAsset(`${name}.js`),
    loadAsset(`${name}-font.ttf`),
    compileAsset(`${name}-yoga.wasm`),
    compileAsset(`${name}-resvg.wasm`),
  ]);
  const module = { exports: {} as { ImageResponse: DrawnImage } };
  const evaluate = (0, eval)(`(function (module, assets) {${new TextDecoder().decode(code)}\n})`) as (
    into: typeof module,
    assets: { yoga: WebAssembly.Module; resvg: WebAssembly.Module; font: ArrayBufferLike },
  ) => void;
  evaluate(module, { yoga, resvg, font: font.slice().buffer });
  return module.exports.ImageResponse;
}

async function compileAsset(name: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile((await loadAsset(name)).slice());
}

/** Asks the host for one of the playground's own generated files, such as `og-16.js`. */
async function loadAsset(name: string): Promise<Uint8Array> {
  return (await askHost((id) => ({ type: 'asset', id, name }))).bytes;
}
