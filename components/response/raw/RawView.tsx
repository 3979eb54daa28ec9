'use client';

import { useMemo } from 'react';
import { textLines } from '@/lib/response/body-lines';
import { LinesView } from '../LinesView';
import type { ResponseProps } from '@/components/context/panel';
import { rawText } from './raw-text';

/** The message as it stands on the wire. */
export function RawView({ received }: Pick<ResponseProps, 'received'>) {
  const lines = useMemo(() => textLines(rawText(received)), [received]);
  return <LinesView lines={lines} label="Raw response" />;
}
