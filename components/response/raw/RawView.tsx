'use client';

import { useMemo } from 'react';
import { decodeBody, kindOfBody } from '@/lib/response/body-kind';
import { formatSize } from '@/lib/response/format';
import { textLines } from '@/lib/response/body-lines';
import { rawHead } from '@/lib/response/raw-message';
import { PREVIEW_BYTES } from '@/lib/run/live-body';
import { LinesView } from '../LinesView';
import type { ResponseProps } from '@/components/context/panel';
import type { Received } from '@/lib/run/received';

/** The message as it stands on the wire. */
export function RawView({ received }: Pick<ResponseProps, 'received'>) {
  const lines = useMemo(() => textLines(rawText(received)), [received]);
  return <LinesView lines={lines} label="Raw response" />;
}

function rawText({ status, statusText, headers, contentType, body }: Received): string {
  const head = status > 0 ? rawHead(status, statusText, headers) : '';
  const kind = kindOfBody(contentType, body);
  if (kind === 'binary' || kind === 'image') return `${head}[${formatSize(body.byteLength)} of bytes]`;
  return head + decodeBody(contentType, body.subarray(0, PREVIEW_BYTES));
}
