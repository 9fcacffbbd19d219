import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';
export type ButtonSize = 'normal' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-primary bg-primary text-white hover:border-primary-strong hover:bg-primary-strong',
  secondary: 'border-line-strong bg-white text-ink hover:border-primary hover:bg-primary-soft',
  danger: 'border-danger bg-danger text-white hover:border-danger-strong hover:bg-danger-strong',
  quiet: 'border-transparent bg-transparent text-primary hover:bg-primary-soft hover:text-primary-strong',
};

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-8 px-2.5 py-1 text-sm',
};

export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'normal'): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded border font-semibold no-underline transition-colors',
    'cursor-pointer disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    'disabled:border-line disabled:bg-surface-strong disabled:text-muted',
    'aria-disabled:border-line aria-disabled:bg-surface-strong aria-disabled:text-muted',
    'print:hidden [&_svg]:size-5 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
  );
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  pending?: boolean | undefined;
  pendingLabel?: ReactNode;
}

export function Button({
  variant,
  size,
  pending = false,
  pendingLabel = 'Đang xử lý…',
  type = 'button',
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      // Not `disabled`: a disabled button loses the keyboard focus while the work runs.
      aria-disabled={pending || props['aria-disabled'] || undefined}
      className={classNames(buttonClass(variant, size), className)}
    >
      {pending ? (
        <>
          <LoaderCircle aria-hidden className="animate-spin" />
          <span>{pendingLabel}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}

export interface LinkButtonProps extends ComponentProps<'a'> {
  href: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
}

export function LinkButton({ variant, size, className, href, ...props }: LinkButtonProps) {
  const classes = classNames(buttonClass(variant, size), className);
  // A file under /api is downloaded, not navigated to; the router would prefetch it.
  if (href.startsWith('/api/') || props.download !== undefined || props.target) {
    return <a {...props} href={href} className={classes} />;
  }
  return <Link {...props} href={href} className={classes} />;
}
