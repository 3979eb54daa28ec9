'use client';

import { ChevronDown, List, Save } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import { MethodName } from '@/components/ui/MethodName';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { requestLabel, REQUESTS_FILE } from '@/lib/request/request-list';

/** The requests of `requests.http`. */
export function SavedRequests() {
  const { request } = useWorkbench();
  const saved = useStored('request', (state) => state.saved);
  const selected = useStored('request', (state) => state.selected);
  const current = selected === null ? undefined : saved[selected];
  const save = () => {
    const { form } = request.getState();
    request.getState().save(`${form.method} ${form.url.split('?')[0]}`);
  };
  return (
    <>
      {current ? null : <IconButton icon={Save} label={`Save in ${REQUESTS_FILE}`} onPress={save} />}
      {saved.length === 0 ? null : (
        <MenuTrigger>
          <Button className="flex h-7 min-w-0 items-center gap-1 rounded-sm px-1.5 text-sm text-soft hover:bg-raised hover:text-text max-phone:h-11">
            <List size={15} strokeWidth={1.75} aria-hidden className="hidden @max-[480px]:block" />
            <span className="max-w-40 truncate @max-[480px]:sr-only">
              {current ? requestLabel(current) : 'Not saved'}
            </span>
            <ChevronDown size={13} aria-hidden />
          </Button>
          <Popover placement="bottom end" className={`${menuPopover} max-w-96 overflow-auto`}>
            <Menu
              aria-label={`Requests of ${REQUESTS_FILE}`}
              selectionMode="single"
              selectedKeys={selected === null ? [] : [selected]}
              onAction={(key) => request.getState().select(Number(key))}
              className="outline-none"
            >
              {saved.map((entry, index) => (
                <MenuItem key={index} id={index} textValue={requestLabel(entry)} className={menuItem}>
                  <span className="truncate">{requestLabel(entry)}</span>
                  <MethodName method={entry.method} className="text-sm" />
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </>
  );
}
