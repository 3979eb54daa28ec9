import { MAX_PATH_LENGTH } from './limits';

/** Names that would reach an object's prototype where a record is indexed by path. */
const PROTOTYPE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Why `path` cannot name a project's file, or null where it can. A path is relative to the project's root, its segments
 * are parted by `/`, and none of them is empty, `.` or `..`.
 */
export function checkFilePath(path: string): string | null {
  if (path === '') return 'the path is empty';
  if (path.length > MAX_PATH_LENGTH) return `the path is longer than ${MAX_PATH_LENGTH} characters`;
  if (hasControlCharacter(path)) return 'the path has a control character';
  if (path.includes('\\')) return 'the path has a backslash; folders are parted by /';
  if (path.startsWith('/') || /^[a-z]:\//i.test(path)) return 'the path is absolute';
  if (PROTOTYPE_NAMES.has(path)) return 'the name is reserved by JavaScript';
  return checkSegments(path.split('/'));
}

/** Whether `path` can name a project's file. */
export function isFilePath(path: string): boolean {
  return checkFilePath(path) === null;
}

/** Joins paths and resolves `.` and `..`. @returns null where the result would leave the project's root */
export function joinPath(...parts: string[]): string | null {
  const segments: string[] = [];
  for (const segment of parts.join('/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.join('/');
}

/** The folder a path is in, without a trailing slash; '' for the project's root. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last segment of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The extension with its dot, lower-case; '' where there is none. A leading dot starts no extension. */
export function extension(path: string): string {
  const name = basename(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

const BINARY_EXTENSIONS = new Set(
  (
    '.png .jpg .jpeg .gif .webp .avif .ico .bmp .woff .woff2 .ttf .otf .eot .pdf .zip .gz .br .tar .wasm .mp3 .mp4 ' +
    '.webm .ogg .wav .mov .sqlite .db .bin'
  ).split(' '),
);

/** Whether files of this name are bytes rather than text. */
export function isBinary(path: string): boolean {
  return BINARY_EXTENSIONS.has(extension(path));
}

function hasControlCharacter(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(path);
}

function checkSegments(segments: string[]): string | null {
  for (const segment of segments) {
    if (segment === '') return 'the path has an empty segment';
    if (segment === '.' || segment === '..') return `the path has a "${segment}" segment`;
    if (segment === '__proto__') return 'the name is reserved by JavaScript';
  }
  return null;
}
