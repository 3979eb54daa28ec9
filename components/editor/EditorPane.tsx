'use client';

import { Panel } from 'react-resizable-panels';
import { Divider } from '@/components/ui/Divider';
import { KeptGroup } from '@/components/ui/KeptGroup';
import { useStored } from '@/components/context/WorkbenchContext';
import { EditorGroupPane } from './EditorGroupPane';
import { useEditorServices } from './useEditorServices';

/** The open files, in one group or in two side by side. */
export function EditorPane() {
  const isSplit = useStored('project', (state) => state.beside !== null);
  const focused = useStored('project', (state) => state.focused);
  const loaded = useEditorServices();
  return (
    <section aria-label="Editor" data-group={focused} className="restoring-hidden h-full min-h-0 bg-panel">
      <KeptGroup
        name="editors-split"
        panels={isSplit ? ['editor-left', 'editor-right'] : ['editor-left']}
        className="h-full"
      >
        <Panel id="editor-left" minSize={120}>
          <EditorGroupPane group="left" loaded={loaded} />
        </Panel>
        {isSplit ? (
          <>
            <Divider label="Resize the split editor" />
            <Panel id="editor-right" minSize={120}>
              <EditorGroupPane group="right" loaded={loaded} />
            </Panel>
          </>
        ) : null}
      </KeptGroup>
    </section>
  );
}
