'use client';

import type { ReactNode } from 'react';
import { FetchPermissions } from './FetchPermissions';
import { Segments } from '@/components/ui/Segments';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { KeyMapSettings } from './KeyMapSettings';
import { OfflineSettings } from './OfflineSettings';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const THEMES = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const VERSIONS = NEXT_VERSIONS.map((value) => ({ value, label: value }));
const FONT_SIZES = [12, 13, 14, 16, 18, 22].map(String).map((value) => ({ value, label: value }));
const EDITOR_KEYS = [
  { value: 'standard', label: 'Standard' },
  { value: 'vim', label: 'Vim' },
] as const;
const OFF_ON = [
  { value: 'off', label: 'Off' },
  { value: 'on', label: 'On' },
] as const;
const DEADLINES = ['2', '5', '10', '30'].map((value) => ({ value, label: `${value} s` }));

export function SettingsDialog() {
  const { settings } = useWorkbench();
  const { theme, fontSize, editorKeys, formatOnSave, deadlineMs } = useStored('settings', (state) => state);
  const { autoSend, nextVersion, wordWrap } = useStored('settings', (state) => state);
  const { setTheme, setFontSize, setEditorKeys, setFormatOnSave, setDeadline } = settings.getState();
  const { setAutoSend, setNextVersion, setWordWrap } = settings.getState();
  return (
    <>
      <Setting label="Theme">
        <Segments label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      </Setting>
      <Setting label="Code size">
        <Segments
          label="Code size"
          value={String(fontSize)}
          options={FONT_SIZES}
          onChange={(size) => setFontSize(Number(size))}
        />
      </Setting>
      <Setting label="Editor keys">
        <Segments label="Editor keys" value={editorKeys} options={EDITOR_KEYS} onChange={setEditorKeys} />
      </Setting>
      <Setting label="Word wrap">
        <Segments
          label="Word wrap"
          value={wordWrap ? 'on' : 'off'}
          options={OFF_ON}
          onChange={(choice) => setWordWrap(choice === 'on')}
        />
      </Setting>
      <Setting label="Format on save">
        <Segments
          label="Format on save"
          value={formatOnSave ? 'on' : 'off'}
          options={OFF_ON}
          onChange={(choice) => setFormatOnSave(choice === 'on')}
        />
      </Setting>
      <Setting label="A handler that blocks the server is ended after" note="Holds once the page is loaded again.">
        <Segments
          label="Deadline"
          value={String(deadlineMs / 1000)}
          options={DEADLINES}
          onChange={(seconds) => setDeadline(Number(seconds) * 1000)}
        />
      </Setting>
      <Setting label="Send again after a change of the code" note="After a pause in typing, once it compiles.">
        <Segments
          label="Send again after a change of the code"
          value={autoSend ? 'on' : 'off'}
          options={OFF_ON}
          onChange={(value) => setAutoSend(value === 'on')}
        />
      </Setting>
      <Setting label="Next.js version of new projects">
        <Segments
          label="Next.js version of new projects"
          value={nextVersion}
          options={VERSIONS}
          onChange={setNextVersion}
        />
      </Setting>
      <OfflineSettings />
      <KeyMapSettings />
      <FetchPermissions />
    </>
  );
}

function Setting({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <div>
        <p>{label}</p>
        {note ? <p className="text-sm text-faint">{note}</p> : null}
      </div>
      {children}
    </div>
  );
}
