import type { Diagnostic } from '@/sandbox/protocol';

/** A `.http` file as read: the text itself and what is where in it. All offsets are into `text`. */
export interface HttpFile {
  text: string;
  requests: HttpRequest[];
  variables: FileVariable[];
  diagnostics: HttpDiagnostic[];
}

export type HttpDiagnostic = Omit<Diagnostic, 'file'>;

/** From `start` up to, without, `end`. */
export interface TextRange {
  start: number;
  end: number;
}

/** What a request says as written: variables are not filled in. */
export interface WrittenRequest {
  method: string;
  /** Without white space around it; continuation lines joined. */
  url: string;
  headers: { name: string; value: string; enabled: boolean }[];
  /** The body's lines joined by `\n`, comment lines included; '' where there is none. */
  body: string;
}

/** One request of a file. */
export interface HttpRequest extends WrittenRequest {
  /** The text after `###`, else that of `# @name`, else ''. */
  name: string;
  headers: HeaderRow[];
  /** The 1-based line of the request line. */
  line: number;
  /** Everything that belongs to the request, from its `###` line up to the next one. */
  block: TextRange;
  /** From the request line to the last line of the body. */
  range: TextRange;
  ranges: RequestRanges;
}

export interface RequestRanges {
  /** The `###` line without its line break; null where a file begins with a request. */
  delimiter: TextRange | null;
  /** The text after `# @name `; null where there is none. */
  name: TextRange | null;
  /** Null where only a url is written. */
  method: TextRange | null;
  /** From the url's first character to its last, continuation lines included. */
  url: TextRange;
  /** The request line with its continuation lines. */
  requestLine: TextRange;
  /** The lines after the request line up to the blank line; empty where there are none. */
  headers: TextRange;
  body: TextRange | null;
}

export interface HeaderRow {
  name: string;
  value: string;
  /** False for a row that is commented out: `# Name: value`. */
  enabled: boolean;
  range: TextRange;
}

export interface FileVariable {
  name: string;
  value: string;
  range: TextRange;
}

/** A request as a form has it. */
export interface RequestDraft extends WrittenRequest {
  name: string;
}
