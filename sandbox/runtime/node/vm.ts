import { withMissing } from './internal/missing';
import { createArgumentTypeError } from './internal/node-error';

type Context = Record<PropertyKey, unknown>;
type Options = string | { filename?: string } | undefined;

const contexts = new WeakSet<object>();

/** A script of `vm`, run in this realm: a context's own names come first, and what the code sets without declaring it becomes its own. */
export class Script {
  readonly #code: string;

  constructor(code: string, options?: Options) {
    const file = typeof options === 'string' ? options : options?.filename;
    this.#code = `${code}\n//# sourceURL=${file ?? 'evalmachine.<anonymous>'}`;
    // what cannot be parsed throws here, as in Node
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what `vm` is for, in the sandbox
    new Function(code);
  }

  runInThisContext(): unknown {
    return (0, eval)(this.#code) as unknown;
  }

  runInContext(context: Context): unknown {
    if (!contexts.has(context)) throw createArgumentTypeError('contextifiedObject', 'an vm.Context', context);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a sloppy function: `with` is not allowed in a module
    const run = new Function('context', 'code', 'with (context) { return eval(code); }') as (
      ...values: unknown[]
    ) => unknown;
    const scope = scopeOf(context);
    return run.call(scope, scope, this.#code);
  }

  runInNewContext(context: Context = {}): unknown {
    return this.runInContext(createContext(context));
  }
}

export function createContext(context: Context = {}): Context {
  contexts.add(context);
  return context;
}

export function isContext(context: object): boolean {
  return contexts.has(context);
}

export function runInThisContext(code: string, options?: Options): unknown {
  return new Script(code, options).runInThisContext();
}

export function runInContext(code: string, context: Context, options?: Options): unknown {
  return new Script(code, options).runInContext(context);
}

export function runInNewContext(code: string, context?: Context, options?: Options): unknown {
  return new Script(code, options).runInNewContext(context);
}

export function compileFunction(code: string, parameters: string[] = []): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what it is for, in the sandbox
  return new Function(...parameters, code);
}

/** What every realm has; a context of Node's has nothing else beside its own names. */
const LANGUAGE =
  /^(Infinity|NaN|undefined|eval|is(Finite|NaN)|parse(Int|Float)|(en|de)codeURI(Component)?|escape|unescape|Object|Function|Boolean|Symbol|\w*Error|Number|BigInt|Math|Date|String|RegExp|\w*Array|Map|Set|Weak\w+|ArrayBuffer|SharedArrayBuffer|Atomics|DataView|JSON|Promise|Reflect|Proxy|FinalizationRegistry|Intl|WebAssembly|console)$/;

function scopeOf(context: Context): object {
  return new Proxy(context, {
    has: (_, name) => name !== 'code',
    get(target, name): unknown {
      if (name === Symbol.unscopables) return undefined;
      if (name in target) return target[name];
      if (name === 'globalThis') return target;
      if (typeof name === 'string' && LANGUAGE.test(name)) return Reflect.get(globalThis, name);
      throw new ReferenceError(`${String(name)} is not defined`);
    },
  });
}

const vm = { Script, compileFunction, createContext, isContext, runInContext, runInNewContext, runInThisContext };

export default withMissing('vm', vm, 'Module SourceTextModule SyntheticModule createScript measureMemory constants');
