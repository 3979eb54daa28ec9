'use client';

import { ArrowDown, ArrowUp, Copy, Eye, RefreshCw, Trash2 } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import type { Scene } from '@/lib/project/scene';
import {
  changeScene,
  duplicateScene,
  moveScene,
  removeScene,
  showScene,
  updateScene,
} from '@/lib/workbench/scene-list';

interface SceneRowProps {
  scene: Scene;
  at: number;
  count: number;
  close: () => void;
}

/** A scene's texts, what it changes, and what can be done with it. */
export function SceneRow({ scene, at, count, close }: SceneRowProps) {
  const workbench = useWorkbench();
  const name = `scene ${at + 1}`;
  return (
    <li className="flex flex-col gap-2 rounded border border-line p-2">
      <div className="flex flex-wrap items-center gap-1">
        <span className="w-6 shrink-0 text-right text-faint tabular-nums">{at + 1}</span>
        <input
          aria-label={`Title of ${name}`}
          value={scene.title}
          onChange={(event) => changeScene(workbench, at, { title: event.target.value })}
          className="h-7 min-w-40 flex-1 rounded-sm bg-raised px-2 font-semibold max-phone:h-11"
        />
        <IconButton
          icon={ArrowUp}
          label={`Move ${name} up`}
          isDisabled={at === 0}
          onPress={() => moveScene(workbench, at, at - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={`Move ${name} down`}
          isDisabled={at === count - 1}
          onPress={() => moveScene(workbench, at, at + 1)}
        />
        <IconButton
          icon={Eye}
          label={`Bring ${name} to the screen`}
          onPress={() => {
            showScene(workbench, at);
            close();
          }}
        />
        <IconButton
          icon={RefreshCw}
          label={`Make ${name} what is on the screen`}
          onPress={() => updateScene(workbench, at)}
        />
        <IconButton icon={Copy} label={`Duplicate ${name}`} onPress={() => duplicateScene(workbench, at)} />
        <IconButton icon={Trash2} label={`Delete ${name}`} onPress={() => removeScene(workbench, at)} />
      </div>
      <textarea
        aria-label={`Note of ${name}`}
        placeholder="Note: what to say"
        value={scene.note ?? ''}
        rows={2}
        onChange={(event) => changeScene(workbench, at, { note: event.target.value })}
        className="w-full resize-y rounded-sm bg-raised px-2 py-1 max-phone:text-base"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={scene.send === true}
            onChange={(event) => changeScene(workbench, at, { send: event.target.checked })}
            className="size-3.5 accent-accent"
          />
          Sends by itself
        </label>
        <label className="flex items-center gap-2">
          Minutes
          <input
            type="number"
            min={0}
            step={0.5}
            value={scene.minutes ?? ''}
            onChange={(event) => changeScene(workbench, at, { minutes: event.target.valueAsNumber || 0 })}
            className="h-6 w-16 rounded-sm bg-raised px-2 tabular-nums"
          />
        </label>
        <span className="min-w-0 truncate font-mono text-sm">{contentsOf(scene)}</span>
      </div>
    </li>
  );
}

function contentsOf({ files, highlight, request, next, mode }: Scene): string {
  const changed = Object.keys(files);
  return [
    changed.length > 0 ? `changes ${changed.join(', ')}` : '',
    highlight ? `${highlight.file}:${highlight.from}–${highlight.to}` : '',
    typeof request === 'object' ? `${request.method ?? 'GET'} ${request.url}` : (request ?? ''),
    next === undefined ? '' : `Next.js ${next}`,
    mode ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}
