import { useId, useState, type SyntheticEvent } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';

/** Revalidates a path where what is written begins with a slash, and else a tag. */
export function RevalidateForm({ tags }: { tags: readonly string[] }) {
  const { changeCaches } = useWorkbench();
  const [text, setText] = useState('');
  const list = useId();
  const name = text.trim();
  const isPath = name.startsWith('/');
  const revalidate = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name === '') return;
    void changeCaches(isPath ? { kind: 'revalidate-path', path: name } : { kind: 'revalidate-tag', tag: name });
  };
  return (
    <form onSubmit={revalidate} className="flex items-center gap-1.5">
      <input
        aria-label="Tag or path to revalidate"
        placeholder="tag, /path"
        list={list}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => setText(event.target.value)}
        className="h-7 w-24 rounded-sm bg-raised px-2 font-mono text-[12.5px] max-phone:h-11 max-phone:text-base"
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit" look="quiet" className="h-7 px-2" isDisabled={name === ''}>
        Revalidate {name === '' ? '' : isPath ? 'the path' : 'the tag'}
      </Button>
    </form>
  );
}
