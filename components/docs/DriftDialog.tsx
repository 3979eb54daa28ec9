'use client';

import { useEffect, useState } from 'react';
import { Button as Row } from 'react-aria-components';
import type { DialogProps } from '@/components/context/panel';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { Drift } from '@/lib/openapi/find-drift';
import { checkDrift, type DriftReport } from '@/lib/workbench/check-drift';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** What the OpenAPI document says otherwise than the code and its answers. */
export function DriftDialog({ close }: DialogProps) {
  const workbench = useWorkbench();
  const [report, setReport] = useState<DriftReport | null | 'busy'>('busy');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stopping = new AbortController();
    void checkDrift(workbench, stopping.signal).then((found) => {
      if (!stopping.signal.aborted) setReport(found);
    });
    return () => stopping.abort();
  }, [workbench, turn]);
  const again = () => {
    setReport('busy');
    setTurn(turn + 1);
  };
  const open = ({ position }: Drift) => {
    close();
    workbench.layout.getState().open(DESTINATIONS.code);
    workbench.project.getState().revealPosition(position);
  };
  if (report === null)
    return (
      <EmptyState title="No OpenAPI document was answered yet">
        Send a request to a route that answers with an OpenAPI 3 document as JSON, and it is compared with the code
        here.
      </EmptyState>
    );
  return (
    <>
      <div className="flex min-h-8 items-center gap-3 text-soft">
        <p role="status" className="flex-1">
          {report === 'busy' ? 'Comparing…' : summaryOf(report)}
        </p>
        <Button look="quiet" isDisabled={report === 'busy'} onPress={again}>
          Compare again
        </Button>
      </div>
      {report !== 'busy' && !report.ok ? (
        <p role="alert" className="break-words text-bad">
          {report.message}
        </p>
      ) : null}
      {report !== 'busy' && report.ok && report.drift.length > 0 ? (
        <ul aria-label="Drift" className="flex flex-col">
          {report.drift.map((drift, index) => (
            <li key={index}>
              <DriftRow drift={drift} onOpen={() => open(drift)} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function summaryOf(report: DriftReport): string {
  if (!report.ok) return 'Not compared.';
  const { asked, answers, drift } = report;
  const held = `${asked} was compared with the exports and ${answers} of their answers.`;
  return drift.length === 0
    ? `No drift. ${held}`
    : `${drift.length === 1 ? '1 difference' : `${drift.length} differences`}. ${held}`;
}

function DriftRow({ drift: { sentence, position }, onOpen }: { drift: Drift; onOpen: () => void }) {
  return (
    <Row
      onPress={onOpen}
      className="flex w-full flex-wrap items-baseline gap-x-3 rounded-sm border-b border-line px-2 py-1.5 text-left hover:bg-raised"
    >
      <span className="min-w-60 flex-1 break-words">{sentence}</span>
      <span className="font-mono text-sm break-all text-soft underline underline-offset-2">
        {position.file}:{position.line}
      </span>
    </Row>
  );
}
