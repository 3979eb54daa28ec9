'use client';

import { useMemo } from 'react';
import { decodeBody, viewOfBody } from '@/lib/response/body-kind';
import { formatSize } from '@/lib/response/format';
import { textLines } from '@/lib/response/json-lines';
import { rawHead } from '@/lib/response/raw-message';
import { PREVIEW_BYTES } from '@/lib/store/live-body';
import { LinesView } from './LinesView';
import type { Received } from '@/lib/response/received';

/** The message as it stands on the wire. */
export function RawView({ received }: { received: Received }) {
  const lines = useMemo(() => textLines(rawText(received)), [received]);
  return <LinesView lines={lines} label="Raw response" />;
}

function rawText({ status, statusText, headers, contentType, body }: Received): string {
  const head = status > 0 ? rawHead(status, statusText, headers) : '';
  const view = viewOfBody(contentType, body);
  if (view === 'binary' || view === 'image') return `${head}[${formatSize(body.byteLength)} of bytes]`;
  return head + decodeBody(contentType, body.subarray(0, PREVIEW_BYTES));
}
