'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button.tsx';

export interface SubmitButtonProps extends Omit<ButtonProps, 'type'> {
  name?: string;
  value?: string;
}

export function SubmitButton({ pendingLabel = 'Đang gửi…', pending, onClick, ...props }: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending || status.pending;
  // In a form with several buttons only the one pressed says that it is at work.
  const pressed = !props.name || !status.data || status.data.get(props.name) === props.value;
  return (
    <>
      <Button
        {...props}
        type="submit"
        pending={busy && pressed}
        pendingLabel={pendingLabel}
        aria-disabled={busy || props['aria-disabled']}
        onClick={(event) => {
          if (busy || props['aria-disabled']) event.preventDefault();
          else onClick?.(event);
        }}
      />
      <span role="status" className="sr-only">
        {busy && pressed ? pendingLabel : ''}
      </span>
    </>
  );
}
