'use client';

import { useState, type ReactNode } from 'react';
import type { useTheme } from '@/components/context/useTheme';
import type { Show } from '@/lib/present/show-store';
import { readHeaderText } from '@/lib/request/header-text';
import { LiveCode } from './LiveCode';
import { StageLayout } from './StageLayout';
import { StageRequest } from './StageRequest';
import { useShot } from './useShot';

interface StageViewProps {
  show: Show;
  theme: ReturnType<typeof useTheme>;
  /** Under it all. */
  bar: ReactNode;
}

/** Code, request and response of a stage that can be written on. */
export function StageView({ show, theme, bar }: StageViewProps) {
  const { store, stage } = show;
  const shot = useShot(show);
  const [size, setSize] = useState(16);
  const { send } = store.getState();
  return (
    <StageLayout
      shot={shot}
      onSize={setSize}
      code={<LiveCode store={store} shot={shot} size={size} theme={theme} />}
      request={
        <StageRequest
          request={shot.request}
          onSend={() => void send()}
          onChange={({ headers, body, ...rest }) => {
            const { form, edit } = stage.request.getState();
            edit({
              ...rest,
              ...(headers === undefined ? {} : { headers: readHeaderText(headers, form.headers) }),
              ...(body === undefined ? {} : { body: { ...form.body, text: body } }),
            });
          }}
        />
      }
      bar={bar}
    />
  );
}
