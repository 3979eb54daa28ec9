'use client';

import { useEffect, useRef, useState } from 'react';
import type { DialogProps } from '@/components/context/panel';
import { useTheme } from '@/components/context/useTheme';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { connectDocs } from '@/lib/openapi/connect-docs';
import { linkedDocsDocument } from '@/lib/openapi/docs-document';
import type { OpenApiDocument } from '@/lib/openapi/openapi-document';
import { exportOf, operationsOf } from '@/lib/openapi/operations';
import { after } from '@/lib/page/timers';
import type { Project } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { tryRequest } from '@/lib/workbench/try-request';

/** How long the frame's files may take to arrive, … */
const LOADING_MS = 30_000;
/** … and how long where the service worker has them, too. */
const PATIENCE_MS = 4000;

/**
 * Swagger UI in a frame of an opaque origin that may connect to nothing; what is tried there is sent by the page. Browsers load what a
 * sandboxed frame asks for past the service worker: without a network one without the attribute is loaded, which the service worker
 * answers with a header that makes its origin as opaque.
 */
export function DocsFrame({ document: shown, close }: DialogProps & { document: OpenApiDocument }) {
  const workbench = useWorkbench();
  const theme = useTheme();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'late'>('loading');
  const [isKept, setKept] = useState(() => hasServiceWorker() && !navigator.onLine);
  const [underWay, setUnderWay] = useState<readonly AbortController[]>([]);
  const undo = useRef(() => {});
  useEffect(() => {
    const forget = after(LOADING_MS, () => setState((now) => (now === 'loading' ? 'late' : now)));
    return () => {
      forget();
      undo.current();
    };
  }, []);
  useEffect(() => {
    if (state !== 'loading' || isKept || !hasServiceWorker()) return;
    return after(PATIENCE_MS, () => setKept(true));
  }, [state, isKept]);
  const connect = () => {
    undo.current();
    const exports = exportsOf(shown, workbench.project.getState().project.files);
    const controllers = new Set<AbortController>();
    const disconnect = connectDocs(frame.current?.contentWindow ?? window, {
      ...{ document: shown, theme },
      places: Object.fromEntries(exports.map(({ name, place }) => [name, place])),
      send: async (request) => {
        const controller = new AbortController();
        setUnderWay([...controllers.add(controller)]);
        return tryRequest(workbench, request, controller.signal).finally(() => {
          controllers.delete(controller);
          setUnderWay([...controllers]);
        });
      },
      onShown: () => setState('shown'),
      onOpen: (place) => {
        const found = exports.find((one) => one.place === place);
        if (!found) return;
        close();
        workbench.layout.getState().open(DESTINATIONS.code);
        workbench.project.getState().revealPosition(found.position);
      },
    });
    undo.current = () => {
      disconnect();
      controllers.forEach((controller) => controller.abort());
    };
  };
  return (
    <>
      <p className="flex min-h-8 items-center gap-3 text-sm text-soft">
        <span role="status" className="flex-1">
          {SAID[state]}
        </span>
        {underWay.length > 0 ? (
          <Button look="quiet" onPress={() => underWay.forEach((controller) => controller.abort())}>
            Stop the request
          </Button>
        ) : null}
      </p>
      <iframe
        key={String(isKept)}
        ref={frame}
        title="API documentation"
        referrerPolicy="no-referrer"
        {...(isKept
          ? { src: '/generated/docs/frame.html' }
          : { sandbox: 'allow-scripts', srcDoc: linkedDocsDocument(location.origin, theme) })}
        onLoad={connect}
        className="h-[70vh] w-full shrink-0 rounded border border-line bg-panel"
      />
    </>
  );
}

/** A page in a sandboxed frame has no origin, and may not even ask for the service worker. */
function hasServiceWorker(): boolean {
  return self.origin !== 'null' && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
}

const SAID = {
  loading: 'Loading the documentation…',
  shown: 'What you execute here is sent to the project’s server, with its cookies. Nothing leaves this tab.',
  late: 'Failed to load the documentation: its files did not arrive. Close this and try again.',
};

function exportsOf(document: OpenApiDocument, files: Project['files']) {
  const routes = routesOf(files);
  return operationsOf(document).flatMap((operation) => {
    const position = exportOf(operation, routes);
    const name = `${operation.method} ${operation.path}`;
    return position ? [{ name, position, place: `${position.file}:${position.line}` }] : [];
  });
}
