'use client';

import { Wrench } from 'lucide-react';
import { FileLink } from '@/components/context/FileLink';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import type { AttributeChange } from '@/lib/cookies/cookie-problem';
import type { CookieVerdict } from '@/lib/cookies/cookie-verdicts';
import { fixCookie } from '@/lib/cookies/fix-cookie';
import { toText } from '@/lib/project/file-content';
import type { Position } from '@/sandbox/protocol';
import { CookieProblems } from './CookieProblems';

interface CookieItemProps {
  verdict: CookieVerdict;
  /** The line that set it, where that is known. */
  position: Position | null;
  /** What answered; null where that is no file of the project. */
  file: string | null;
}

/** A cookie that the response sets, and what a browser makes of it. */
export function CookieItem({ verdict, position, file }: CookieItemProps) {
  const { header, name, value, problems, notes } = verdict;
  const fixed = position?.file ?? file;
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-mono wrap-anywhere">
          <span className="text-name">{name}</span>
          {name === '' ? null : '='}
          <span className="text-string">{value}</span>
        </span>
        {position ? <FileLink {...position} label={`${position.file}:${position.line}`} className="text-soft" /> : null}
      </p>
      <ul aria-label="Attributes" className="flex flex-wrap gap-x-3 text-sm text-faint">
        {attributesOf(header).map(([name, value]) => (
          <li key={name}>
            {name}
            {value === '' ? null : <span className="text-soft">={value}</span>}
          </li>
        ))}
      </ul>
      {problems.length === 0 ? (
        <p className="text-sm text-ok">A browser keeps this cookie.</p>
      ) : (
        <CookieProblems title="A browser refuses this cookie:" problems={problems} />
      )}
      {problems.length === 0 || fixed === null ? null : (
        <CookieFix verdict={verdict} file={fixed} line={position?.line} />
      )}
      {notes.map((note) => (
        <p key={note} className="text-sm text-soft">
          {note}
        </p>
      ))}
    </li>
  );
}

interface CookieFixProps {
  verdict: CookieVerdict;
  file: string;
  line: number | undefined;
}

/** Makes the change that the verdict asks for, where the code is plain enough. */
function CookieFix({ verdict: { header, problems }, file, line }: CookieFixProps) {
  const { project } = useWorkbench();
  const content = useStored('project', (state) => state.project.files[file]);
  const change = Object.assign({}, ...problems.map((problem) => problem.change)) as AttributeChange;
  const source = content === undefined ? null : toText(content);
  const isWhole = source !== null && problems.every((problem) => problem.change);
  const fixed = isWhole ? fixCookie(source, { header, line }, change) : null;
  if (fixed === null) return null;
  return (
    <Button look="quiet" className="my-1" onPress={() => project.getState().writeFile(file, fixed)}>
      <Wrench size={14} aria-hidden />
      Fix it in {file.split('/').slice(-2).join('/')}
    </Button>
  );
}

/** The attributes as they were written, unknown ones too. */
function attributesOf(header: string): [name: string, value: string][] {
  return header
    .split(';')
    .slice(1)
    .map((part) => part.trim().split('='))
    .filter(([name]) => name !== '')
    .map(([name = '', ...value]) => [name, value.join('=')]);
}
