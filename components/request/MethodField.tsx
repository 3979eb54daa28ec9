'use client';

import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { methodColor } from '@/components/ui/MethodName';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { ROUTE_METHODS } from '@/lib/project/routes-of';

/** One of the seven methods Next.js handles, or any other word. */
export function MethodField() {
  const { request } = useWorkbench();
  const method = useStored('request', (state) => state.form.method);
  const change = (typed: string) => request.getState().edit({ method: typed.trim().toUpperCase() });
  return (
    <ComboBox
      aria-label="Method"
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="manual"
      inputValue={method}
      onInputChange={change}
      onChange={(key) => key !== null && change(String(key))}
      defaultFilter={() => true}
      className="flex h-full shrink-0 items-center border-r border-line"
    >
      <Input
        spellCheck={false}
        style={{ width: `${Math.max(method.length, 3)}ch` }}
        className={`ml-3 h-full bg-transparent font-mono text-sm font-semibold uppercase outline-none ${methodColor(method)}`}
      />
      <Button
        aria-label="Choose a method"
        className="grid h-full w-6 place-items-center text-faint hover:text-text max-phone:w-10"
      >
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover placement="bottom start" crossOffset={-12} className={menuPopover}>
        <ListBox className="outline-none">
          {ROUTE_METHODS.map((name) => (
            <ListBoxItem key={name} id={name} textValue={name} className={menuItem}>
              <span className={`font-mono text-sm font-semibold ${methodColor(name)}`}>{name}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
