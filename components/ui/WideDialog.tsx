import { ModalDialog, type ModalDialogProps } from './ModalDialog';

/** A dialog for what needs the width of the screen. */
export function WideDialog(props: ModalDialogProps) {
  return <ModalDialog {...props} width="max-w-280" />;
}
