import type { HttpFile } from './http-file';
import { systemVariable, type VariableSource } from './system-variables';

export interface FilledText {
  text: string;
  /** What stands in `{{…}}` and has no value; it stays in the text as written. */
  unresolved: string[];
}

/**
 * Makes the function that fills `{{name}}`, `{{%name}}` (percent-encoded) and `{{$system}}` in the texts of one request.
 * A file variable is evaluated once: a `{{$guid}}` in it is the same wherever the variable stands.
 */
export function createVariableFiller(file: HttpFile, source: VariableSource): (text: string) => FilledText {
  const variables: Variables = {
    written: new Map(file.variables.map(({ name, value }) => [name, value])),
    filled: new Map(),
    source,
  };
  return (text) => {
    const unresolved = new Set<string>();
    return { text: fill(text, variables, unresolved), unresolved: [...unresolved] };
  };
}

interface Variables {
  written: Map<string, string>;
  /** Null while a value is being filled, so that one that leads back to itself has none. */
  filled: Map<string, string | null>;
  source: VariableSource;
}

function fill(text: string, variables: Variables, unresolved: Set<string>): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (written, inside: string) => {
    const name = inside.trim();
    const value = name.startsWith('$') ? systemVariable(name, variables.source) : ofFile(name, variables, unresolved);
    if (value === null) unresolved.add(name);
    return value ?? written;
  });
}

function ofFile(reference: string, variables: Variables, unresolved: Set<string>): string | null {
  const name = reference.replace(/^%/, '');
  const written = variables.written.get(name);
  if (written === undefined) return null;
  if (!variables.filled.has(name)) {
    variables.filled.set(name, null);
    const filled = fill(written, variables, unresolved);
    variables.filled.set(name, filled.length > MAX_LENGTH ? null : filled);
  }
  const value = variables.filled.get(name) ?? null;
  return value !== null && reference.startsWith('%') ? encodeText(value) : value;
}

/** Ten variables of ten references each would make a text that fills the memory. */
const MAX_LENGTH = 1024 * 1024;

function encodeText(text: string): string {
  // A lone surrogate has no encoding.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
