'use client';

import { ArrowLeft, ArrowRight, LifeBuoy } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/components/ui/Button';
import type { Presses } from '@/lib/present/show-message';

type Name = keyof Presses;

interface PhoneButtonsProps {
  isOff: boolean;
  onPress: (button: Name) => void;
}

const KEYS: Record<string, Name> = {
  ...{ ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'previous', PageUp: 'previous' },
  ...{ r: 'rescue', R: 'rescue', F9: 'rescue' },
};

/** Large enough for a thumb that nobody looks at. The stage's own keys do the same. */
export function PhoneButtons({ isOff, onPress }: PhoneButtonsProps) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const button = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onPress(button);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  return (
    <div className="flex shrink-0 flex-col gap-3 p-4 pt-0 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <Button look="quiet" isDisabled={isOff} onPress={() => onPress('rescue')} className="h-14!">
        <LifeBuoy size={20} aria-hidden />
        Bring the scene back
      </Button>
      <div className="grid grid-cols-[1fr_2fr] gap-3">
        <Button
          look="quiet"
          aria-label="Scene before"
          isDisabled={isOff}
          onPress={() => onPress('previous')}
          className="h-[22dvh]! min-h-16"
        >
          <ArrowLeft size={32} aria-hidden />
        </Button>
        <Button
          look="primary"
          aria-label="Next scene"
          isDisabled={isOff}
          onPress={() => onPress('next')}
          className="h-[22dvh]! min-h-16"
        >
          <ArrowRight size={40} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
