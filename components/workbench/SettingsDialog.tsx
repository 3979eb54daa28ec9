'use client';

import type { ReactNode } from 'react';
import { FetchPermissions } from '@/components/permissions/FetchPermissions';
import { ModalDialog } from '@/components/ui/ModalDialog';
import { Segments } from '@/components/ui/Segments';
import { useStored, useWorkbench } from './WorkbenchContext';

const THEMES = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const FONT_SIZES = ['12', '13', '14', '16', '18', '22'].map((value) => ({ value, label: value }));
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
  const { layout, settings } = useWorkbench();
  const isOpen = useStored('layout', (state) => state.dialog === 'settings');
  const { theme, fontSize, editorKeys, formatOnSave, deadlineMs } = useStored('settings', (state) => state);
  const { setTheme, setFontSize, setEditorKeys, setFormatOnSave, setDeadline } = settings.getState();
  return (
    <ModalDialog title="Settings" isOpen={isOpen} onClose={() => layout.getState().show({ dialog: null })}>
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
      <FetchPermissions />
    </ModalDialog>
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
