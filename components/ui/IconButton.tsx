'use client';

import type { LucideIcon } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children'> {
  icon: LucideIcon;
  label: string;
  className?: string;
}

/** A button of one icon, named for everybody by its tooltip. */
export function IconButton({ icon: Icon, label, className = '', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        {...props}
        aria-label={label}
        className={`grid size-6 shrink-0 place-items-center rounded-sm text-faint transition-colors hover:bg-raised hover:text-text max-phone:size-10 ${className}`}
      >
        <Icon size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Tooltip offset={6} className="rounded-sm bg-text px-2 py-1 text-sm text-panel">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
