'use client';

import { Paperclip, RotateCw, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useId, useRef, useState, useSyncExternalStore } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { formatBytes } from '#lib/numbers.ts';
import { type UploadItem, useUploads } from './use-uploads.ts';

export interface UploadFilesProps {
  /** Where the bytes go; the name of the file is added. */
  address: string;
  label: string;
  hint: string;
  /** Extensions that the chooser offers. */
  accept: string;
  /** Several at once. */
  multiple?: boolean;
}

const never = () => () => undefined;

/** Chooses or drops files and sends them; needs JavaScript, and says so where there is none. */
export function UploadFiles({ address, label, hint, accept, multiple = true }: UploadFilesProps) {
  const router = useRouter();
  const { items, add, retry, dismiss } = useUploads(address, () => router.refresh());
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  function take(files: FileList | null | undefined) {
    if (files && files.length > 0) add(multiple ? files : [...files].slice(0, 1));
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  if (!runs)
    return (
      <noscript>
        <p className="text-sm text-muted">Trình duyệt đang tắt JavaScript nên không tải tệp lên được.</p>
      </noscript>
    );
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'flex cursor-pointer flex-wrap items-center gap-x-4 gap-y-2 rounded border border-dashed px-4 py-3',
          'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
          over ? 'border-primary bg-primary-soft' : 'border-line-strong bg-surface',
        )}
      >
        <span id={`${id}-name`} className={buttonClass('secondary', 'small')}>
          <Paperclip aria-hidden />
          {label}
        </span>
        <span id={`${id}-hint`} className="text-sm text-muted">
          <span className="max-sm:hidden">Hoặc kéo tệp vào đây. </span>
          {hint}
        </span>
        <input
          ref={input}
          type="file"
          multiple={multiple}
          accept={accept}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => take(target.files)}
          className="sr-only"
        />
      </label>
      <ul className="flex flex-col gap-3 empty:hidden">
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} onRetry={() => retry(item.id)} onDismiss={() => dismiss(item.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type ItemProps = { item: UploadItem; onRetry: () => void; onDismiss: () => void };

function Item({ item: { file, state }, onRetry, onDismiss }: ItemProps) {
  switch (state.is) {
    case 'waiting':
      return (
        <p className="text-sm text-muted">
          {file.name} ({formatBytes(file.size)}): chờ tải lên.
        </p>
      );
    case 'sending':
      return (
        <div className="flex flex-col gap-1">
          <ProgressBar
            label={file.name}
            value={state.percent}
            max={100}
            text={state.percent < 100 ? `${state.percent}%` : 'Đang kiểm tra tệp…'}
          />
          <p role="status" className="sr-only">
            Đang tải lên {file.name}.
          </p>
        </div>
      );
    case 'failed':
      return (
        <div role="alert" className="flex flex-col gap-2 border-l-4 border-danger pl-3">
          <p className="text-sm">
            <span className="font-semibold wrap-anywhere">{file.name}</span>
            <span className="block text-danger">{state.message}</span>
          </p>
          <div className="flex flex-wrap gap-2">
            {state.hopeless ? null : (
              <Button variant="secondary" size="small" onClick={onRetry}>
                <RotateCw aria-hidden />
                Thử lại
                <span className="sr-only">: {file.name}</span>
              </Button>
            )}
            <Button variant="quiet" size="small" onClick={onDismiss}>
              <X aria-hidden />
              Bỏ tệp này
              <span className="sr-only">: {file.name}</span>
            </Button>
          </div>
        </div>
      );
    case 'done':
      return (
        <p role="status" className="sr-only">
          Đã tải lên {state.name}.
        </p>
      );
  }
}
