'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  look?: 'primary' | 'quiet' | 'plain';
  className?: string;
}

const LOOKS = {
  primary: 'bg-accent text-onaccent font-semibold hover:brightness-110 pressed:brightness-95',
  quiet: 'bg-raised text-text hover:bg-hover',
  plain: 'text-soft hover:bg-raised hover:text-text',
};

export function Button({ look = 'plain', className = '', ...props }: ButtonProps) {
  return (
    <AriaButton
      data-edge
      {...props}
      className={`inline-flex h-8 shrink-0 items-center justify-center gap-2 rounded px-3 whitespace-nowrap transition-colors disabled:opacity-50 max-phone:h-11 ${LOOKS[look]} ${className}`}
    />
  );
}
