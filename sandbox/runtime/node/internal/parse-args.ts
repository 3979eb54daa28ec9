import { createArgumentTypeError, createNodeError } from './node-error';

interface Option {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  default?: unknown;
}

interface Config {
  args?: string[];
  options?: Record<string, Option>;
  strict?: boolean;
  allowPositionals?: boolean;
  allowNegative?: boolean;
  tokens?: boolean;
}

type Token =
  | {
      kind: 'option';
      index: number;
      name: string;
      rawName: string;
      value: string | undefined;
      inlineValue: boolean | undefined;
    }
  | { kind: 'positional'; index: number; value: string }
  | { kind: 'option-terminator'; index: number };

interface Parsed {
  values: Record<string, unknown>;
  positionals: string[];
  tokens?: Token[];
}

/** `util.parseArgs`. */
export function parseArgs(config: Config = {}): Parsed {
  const {
    args = [],
    options = {},
    strict = true,
    allowPositionals = !strict,
    allowNegative = false,
    tokens: wantsTokens,
  } = config;
  for (const [name, { type }] of Object.entries(options)) {
    if (type !== 'string' && type !== 'boolean')
      throw createArgumentTypeError(`options.${name}.type`, "('string|boolean')", type);
  }
  const tokens = findTokens(args, options);
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals)
        throw createError(
          'UNEXPECTED_POSITIONAL',
          `Unexpected argument '${token.value}'. This command does not take positional arguments`,
        );
      positionals.push(token.value);
    } else if (token.kind === 'option') store(token);
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && !(name in values)) values[name] = option.default;
  }
  return { values, positionals, ...(wantsTokens && { tokens }) };

  function store(token: Extract<Token, { kind: 'option' }>): void {
    const negates = allowNegative && token.rawName.startsWith('--no-') && !options[token.name];
    const name = negates ? token.name.slice('no-'.length) : token.name;
    if (strict) check(token, name);
    const value = token.value ?? !negates;
    if (options[name]?.multiple) values[name] = [...((values[name] as unknown[] | undefined) ?? []), value];
    else values[name] = value;
  }

  function check({ rawName, value, inlineValue }: Extract<Token, { kind: 'option' }>, name: string): void {
    const option = options[name];
    if (!option) {
      const hint = allowPositionals
        ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${rawName}"`
        : '';
      throw createError('UNKNOWN_OPTION', `Unknown option '${rawName}'${hint}`);
    }
    const shown = `${option.short ? `-${option.short}, ` : ''}--${name}`;
    if (option.type === 'string' && value === undefined)
      throw createError('INVALID_OPTION_VALUE', `Option '${shown} <value>' argument missing`);
    if (option.type === 'boolean' && value !== undefined)
      throw createError('INVALID_OPTION_VALUE', `Option '${shown}' does not take an argument`);
    if (option.type === 'string' && inlineValue === false && value?.startsWith('-') && value.length > 1) {
      const example = `${rawName.startsWith('--') ? `'--${name}` : `'${rawName}`}=-XYZ'`;
      throw createError(
        'INVALID_OPTION_VALUE',
        `Option '${rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${rawName}'?\nTo specify an option argument starting with a dash use ${example}.`,
      );
    }
  }
}

function findTokens(args: readonly string[], options: Record<string, Option>): Token[] {
  const tokens: Token[] = [];
  const longOf = (short: string) => Object.entries(options).find(([, option]) => option.short === short)?.[0] ?? short;
  const rest = args.map((arg, index) => ({ arg, index, grouped: false }));
  for (let next = rest.shift(); next; next = rest.shift()) {
    const { arg, index } = next;
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      tokens.push(...rest.map((left) => ({ kind: 'positional' as const, index: left.index, value: left.arg })));
      return tokens;
    }
    const long = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
    if (long) {
      const [, name = '', inline] = long;
      option(name, `--${name}`, inline, index);
    } else if (/^-[^-]/.test(arg)) {
      const [, short = '', more = ''] = /^-(.)(.*)$/s.exec(arg) ?? [];
      const name = longOf(short);
      if (more === '') option(name, `-${short}`, undefined, index);
      else if (options[name]?.type === 'string') option(name, `-${short}`, more, index);
      else {
        option(name, `-${short}`, undefined, index, false);
        rest.unshift({ arg: `-${more}`, index, grouped: true });
      }
    } else tokens.push({ kind: 'positional', index, value: arg });
  }
  return tokens;

  function option(name: string, rawName: string, inline: string | undefined, index: number, mayTakeNext = true): void {
    const takesNext = mayTakeNext && inline === undefined && options[name]?.type === 'string' && rest.length > 0;
    const value = inline ?? (takesNext ? rest.shift()?.arg : undefined);
    tokens.push({
      kind: 'option',
      name,
      rawName,
      index,
      value,
      inlineValue: value === undefined ? undefined : inline !== undefined,
    });
  }
}

function createError(code: string, message: string): Error {
  return createNodeError(TypeError, `ERR_PARSE_ARGS_${code}`, message);
}
