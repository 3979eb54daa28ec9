'use client';

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Hides what is typed. */
  secret?: boolean;
  problem?: string | undefined;
  placeholder?: string;
}

/** A label and its one line of text. */
export function TextField({ label, value, onChange, secret = false, problem, placeholder }: TextFieldProps) {
  return (
    <label className="flex w-full flex-wrap items-center gap-3">
      <span className="w-16 shrink-0 text-soft">{label}</span>
      <input
        type={secret ? 'password' : 'text'}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
        className="h-7 min-w-0 flex-1 rounded-sm bg-raised px-2 font-mono text-[12.5px] max-phone:h-11 max-phone:text-base"
      />
      {problem === undefined ? null : (
        <span role="alert" className="basis-full text-sm text-bad">
          {problem}
        </span>
      )}
    </label>
  );
}
