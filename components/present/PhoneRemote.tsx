'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { canPress, createPhoneStore, type Phone } from '@/lib/present/phone-store';
import { PhoneButtons } from './PhoneButtons';
import { PhoneNote } from './PhoneNote';

/** A phone in the speaker's hand: the scene's note, the time, and large buttons. */
export function PhoneRemote() {
  const [store] = useState(createPhoneStore);
  const { phone, open, press } = useStore(store);
  useEffect(() => void open(), [open]);
  return (
    <div className="flex h-dvh flex-col text-[18px] leading-[26px]">
      <main className="flex min-h-0 flex-1 flex-col">
        {phone.state === 'on' && phone.prompt ? (
          <PhoneNote prompt={phone.prompt} aheadMs={phone.aheadMs} />
        ) : (
          <h1 className="flex-1 p-4 font-semibold">Remote</h1>
        )}
        <p
          role="status"
          className={`min-h-[42px] px-4 py-2 text-[16px] ${phone.state === 'refused' ? '' : 'text-soft'}`}
        >
          {textOf(phone)}
        </p>
        {phone.state === 'refused' ? null : <PhoneButtons isOff={!canPress(phone)} onPress={press} />}
      </main>
    </div>
  );
}

function textOf(phone: Phone): string {
  if (phone.state === 'opening') return 'Opening…';
  if (phone.state === 'refused') return phone.message;
  const { connection, prompt } = phone;
  if (connection === 'gone') return 'The show was longer ago than a day.';
  if (phone.isOver) return 'This is no remote any more: the stage was left, or has another one.';
  if (typeof connection === 'object') return connection.refused;
  if (connection === 'lost' || phone.isLost) return 'The connection is lost. Trying again…';
  if (!prompt) return 'Waiting for the stage…';
  return phone.isPending ? 'The stage has not heard it yet…' : '';
}
