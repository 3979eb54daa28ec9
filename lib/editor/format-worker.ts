import type { Plugin } from 'prettier';
import { format } from 'prettier/standalone';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as html from 'prettier/plugins/html';
import * as markdown from 'prettier/plugins/markdown';
import * as postcss from 'prettier/plugins/postcss';
import * as typescript from 'prettier/plugins/typescript';
import * as yaml from 'prettier/plugins/yaml';
import type { FormatAnswer, FormatRequest } from './format-protocol';

// Its own types give `estree` no plugin's shape, and the others one of their own.
const plugins = [babel, estree, html, markdown, postcss, typescript, yaml] as unknown as Plugin[];

self.addEventListener('message', ({ data }: MessageEvent<FormatRequest>) => {
  const { id, text, path, options } = data;
  const answer = (message: FormatAnswer) => self.postMessage(message);
  format(text, { ...options, filepath: path, plugins }).then(
    (formatted) => answer({ id, ok: true, text: formatted }),
    (error: unknown) => answer({ id, ok: false, reason: error instanceof Error ? error.message : String(error) }),
  );
});
