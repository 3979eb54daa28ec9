'use client';

import { AppWindow, ArrowLeft, ArrowRight, LifeBuoy, NotebookText, QrCode, Send, Smartphone, X } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '@/components/ui/IconButton';
import type { AudienceLink, AudienceLinkStore } from '@/lib/present/audience-link-store';
import type { Remote, RemoteStore } from '@/lib/present/remote-store';
import type { ShowStore } from '@/lib/present/show-store';

interface StageBarProps {
  store: ShowStore;
  audience: AudienceLinkStore;
  remotes: RemoteStore;
  onNotes: () => void;
  onWindow: () => void;
  onLeave: () => void;
}

/** Where the show is, and what can be done by those who have no keys for it. */
export function StageBar({ store, audience, remotes, onNotes, onWindow, onLeave }: StageBarProps) {
  const { scenes, at, go, step, rescue, send } = useStore(store);
  return (
    <footer className="flex h-8 shrink-0 items-center gap-1 border-t border-line px-2 text-base max-phone:h-11 max-phone:gap-0 max-phone:px-0">
      <IconButton icon={ArrowLeft} label="Scene before (←)" isDisabled={at === 0} onPress={() => step(-1)} />
      <IconButton
        icon={ArrowRight}
        label="Next scene (→)"
        isDisabled={at === scenes.length - 1}
        onPress={() => step(1)}
      />
      <select
        aria-label="Scene"
        value={at}
        onChange={(event) => go(Number(event.target.value))}
        className="h-6 min-w-20 max-w-100 flex-1 truncate rounded-sm bg-raised px-1 max-phone:h-10"
      >
        {scenes.map(({ title }, index) => (
          <option key={index} value={index}>
            {index + 1}/{scenes.length} {title}
          </option>
        ))}
      </select>
      <LinkStatus audience={audience} remotes={remotes} />
      <IconButton icon={Send} label="Send (S, or Ctrl Enter)" onPress={() => void send()} />
      <IconButton icon={LifeBuoy} label="Bring this scene back as it was (R, or F9)" onPress={rescue} />
      <IconButton icon={NotebookText} label="Notes (N)" onPress={onNotes} />
      <IconButton
        icon={AppWindow}
        label="Window for the audience (W)"
        className="max-phone:hidden"
        onPress={onWindow}
      />
      <IconButton icon={QrCode} label="Link for the audience (Q)" onPress={() => void audience.getState().toggle()} />
      <IconButton
        icon={Smartphone}
        label="Phone as a remote (M)"
        className="max-phone:hidden"
        onPress={() => void remotes.getState().toggle()}
      />
      <IconButton icon={X} label="Leave the stage (Esc)" onPress={onLeave} />
    </footer>
  );
}

function LinkStatus({ audience, remotes }: Pick<StageBarProps, 'audience' | 'remotes'>) {
  const texts = [textOf(useStore(audience).audience), textOfRemote(useStore(remotes).remote)];
  return (
    <p role="status" className="min-w-0 flex-1 truncate text-right text-soft max-phone:sr-only">
      {texts.filter(Boolean).join(' · ')}
    </p>
  );
}

function textOf(audience: AudienceLink): string {
  if (audience.state === 'failed') return audience.message;
  if (audience.state === 'creating') return 'Making a link for the audience…';
  if (audience.state === 'scenes') return 'Without a server, each scene has a link of its own';
  if (audience.state === 'elsewhere') return 'Another window tells the audience; Q takes it back';
  if (audience.state !== 'on') return '';
  return audience.isLost ? 'The audience hears nothing: the server does not answer' : 'The audience follows';
}

function textOfRemote(remote: Remote): string {
  if (remote.state === 'failed') return remote.message;
  if (remote.state === 'creating') return 'Making a link for a phone…';
  if (remote.state === 'no-server') return 'Without a server there is no remote';
  if (remote.state !== 'on') return '';
  return remote.isLost ? 'The phone is not heard: the server does not answer' : 'A phone is the remote';
}
