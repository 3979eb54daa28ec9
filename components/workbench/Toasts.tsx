'use client';

import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { Toast } from '@/lib/console/toast-store';
import { IconButton } from '@/components/ui/IconButton';

export function Toasts() {
  const toasts = useStored('toasts', (state) => state.toasts);
  return (
    <div
      role="status"
      // A dialog makes everything else inert; what a toast offers must work over it.
      data-react-aria-top-layer="true"
      className="pointer-events-none fixed inset-x-3 bottom-9 z-50 flex flex-col items-center gap-2 max-phone:bottom-18"
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const { toasts } = useWorkbench();
  const dismiss = () => toasts.getState().dismiss(toast.id);
  const act = () => {
    toast.action?.run();
    dismiss();
  };
  return (
    <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-lg bg-panel py-2 pr-2 pl-4 shadow-float">
      <span className="min-w-0 break-words">{toast.text}</span>
      {toast.action ? (
        <AriaButton
          onPress={act}
          className="rounded-sm px-1 font-semibold text-accent hover:underline max-phone:h-10 max-phone:px-2"
        >
          {toast.action.label}
        </AriaButton>
      ) : null}
      <IconButton icon={X} label="Dismiss" onPress={dismiss} />
    </div>
  );
}
