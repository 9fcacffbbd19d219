'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button.tsx';
import { classNames } from './class-names.ts';

export interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons after the body, before the one that closes. */
  actions?: ReactNode;
  closeLabel?: string;
  /** Wraps body and actions in a form, so that a submit button belongs to it. */
  formAction?: ComponentProps<'form'>['action'];
  trigger?: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
}

export function Dialog({
  title,
  description,
  children,
  actions,
  closeLabel = 'Hủy',
  formAction,
  trigger,
  triggerVariant = 'secondary',
  triggerSize = 'normal',
  open,
  onOpenChange,
  wide = false,
}: DialogProps) {
  const content = (
    <>
      {children ? (
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 py-4">{children}</div>
      ) : null}
      <div className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-4">
        <BaseDialog.Close render={<Button variant="secondary" />}>{closeLabel}</BaseDialog.Close>
        {actions}
      </div>
    </>
  );
  return (
    <BaseDialog.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger ? (
        <BaseDialog.Trigger render={<Button variant={triggerVariant} size={triggerSize} />}>
          {trigger}
        </BaseDialog.Trigger>
      ) : null}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-ink/50 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          className={classNames(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col',
            'rounded-md border border-line bg-white shadow-xl transition-opacity',
            'data-ending-style:opacity-0 data-starting-style:opacity-0',
            wide ? 'max-w-4xl' : 'max-w-xl',
          )}
        >
          <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div className="min-w-0">
              <BaseDialog.Title className="text-lg font-semibold">{title}</BaseDialog.Title>
              {description ? (
                <BaseDialog.Description className="mt-1 text-muted">{description}</BaseDialog.Description>
              ) : null}
            </div>
            <BaseDialog.Close
              aria-label="Đóng"
              className="-mr-1 inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded text-muted hover:bg-surface-strong hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </BaseDialog.Close>
          </div>
          {formAction ? (
            <form action={formAction} className="flex min-h-0 flex-col">
              {content}
            </form>
          ) : (
            content
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
