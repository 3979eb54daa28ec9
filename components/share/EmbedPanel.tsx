'use client';

import { useState, type ChangeEvent } from 'react';
import { useStore } from 'zustand';
import { Segments } from '@/components/ui/Segments';
import { elementSnippet, iframeSnippet, type EmbedChoices } from '@/lib/share/embed-snippets';
import type { ShareStore } from '@/lib/share/share-store';
import { CopyField } from '@/components/ui/CopyField';

const VIEWS = [
  { value: 'workbench', label: 'Workbench' },
  { value: 'response', label: 'Request and response' },
] as const;

const THEMES = [
  { value: 'page', label: 'As the page' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Snippets that put the project into any page. */
export function EmbedPanel({ store }: { store: ShareStore }) {
  const { hash, project } = useStore(store, (state) => state.share);
  const [choices, setChoices] = useState<EmbedChoices>({
    view: 'workbench',
    theme: 'page',
    readOnly: false,
    hideExplorer: false,
  });
  const change = (changes: Partial<EmbedChoices>) => setChoices({ ...choices, ...changes });
  const { origin } = location;
  const title = project.title ?? 'Route Handler Playground';
  const iframe = iframeSnippet(origin, hash, title, choices);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Segments label="View" value={choices.view} options={VIEWS} onChange={(view) => change({ view })} />
        <Segments
          label="Theme of the embed"
          value={choices.theme}
          options={THEMES}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <Check label="Read-only" isOn={choices.readOnly} onChange={(readOnly) => change({ readOnly })} />
        <Check
          label="Hide the files"
          isOn={choices.hideExplorer}
          onChange={(hideExplorer) => change({ hideExplorer })}
        />
      </div>
      <CopyField multiline label="Element" text={elementSnippet(origin, `${origin}/${hash}`, choices)} />
      <CopyField multiline label="Iframe" text={iframe} />
      <p className="text-sm text-faint">
        {iframe.length.toLocaleString('en')} characters. Nothing loads before a reader scrolls to it, and nothing runs
        before a click.
      </p>
    </div>
  );
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.checked);
  return (
    <label className="flex items-center gap-2 max-phone:min-h-11">
      <input type="checkbox" checked={isOn} onChange={handleChange} className="size-3.5 accent-accent" />
      {label}
    </label>
  );
}
