'use client';

import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { type Editor, useEditorState } from '@tiptap/react';
import { Link2, ListTree, Maximize2, Minimize2, Table2 } from 'lucide-react';
import { type ComponentProps, Fragment, type Ref } from 'react';
import { tableItems, toolbarItems } from './toolbar-items.ts';

const buttonLook =
  'inline-flex size-9 cursor-pointer items-center justify-center rounded text-ink hover:bg-primary-soft aria-pressed:bg-primary aria-pressed:text-white aria-expanded:bg-primary-soft aria-disabled:cursor-not-allowed aria-disabled:text-line-strong aria-disabled:hover:bg-transparent [&_svg]:size-5';

interface ToolbarButtonProps extends ComponentProps<typeof Toolbar.Button> {
  label: string;
  keys?: string | undefined;
}

function ToolbarButton({ label, keys, ...props }: ToolbarButtonProps) {
  return (
    <Toolbar.Button
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
      className={buttonLook}
      focusableWhenDisabled
      // The cursor stays in the text while the mouse presses a button.
      onMouseDown={(event) => event.preventDefault()}
      {...props}
    />
  );
}

function TableMenu({ editor }: { editor: Editor }) {
  return (
    <Menu.Root>
      <Menu.Trigger render={<ToolbarButton label="Bảng: dòng, cột, ô" />}>
        <Table2 aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="z-50" sideOffset={4}>
          <Menu.Popup
            finalFocus={() => editor.view.dom}
            className="flex min-w-56 flex-col rounded-md border border-line bg-white py-1 shadow-xl"
          >
            {tableItems.map(({ label, run, can }) => (
              <Menu.Item
                key={label}
                disabled={!can(editor)}
                onClick={() => run(editor)}
                className="cursor-pointer px-4 py-1.5 data-disabled:cursor-not-allowed data-disabled:text-muted data-highlighted:bg-primary-soft"
              >
                {label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export interface EditorToolbarProps {
  editor: Editor;
  /** Alt+F10 goes to this button. */
  firstButton: Ref<HTMLButtonElement>;
  /** The id of what it acts on. */
  controls: string;
  outlineId: string;
  outlineShown: boolean;
  onOutline: () => void;
  fullScreen: boolean;
  onFullScreen: () => void;
  onLink: () => void;
}

export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, outlineShown, fullScreen } = props;
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      buttons: Object.fromEntries(
        toolbarItems.flat().map(({ name, can, on }) => [name, { can: can(current), on: on?.(current) }]),
      ),
      link: current.isActive('link'),
      table: current.isActive('table'),
      canInsertTable: current.can().insertTable(),
    }),
  });
  return (
    <Toolbar.Root
      aria-label="Định dạng nội dung"
      aria-controls={props.controls}
      className="flex flex-wrap items-center gap-0.5 px-1.5 py-1"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        editor.commands.focus();
      }}
    >
      {toolbarItems.map((group, index) => (
        <Fragment key={group[0]?.name}>
          {group.map(({ name, label, keys, Icon, run }, nth) => (
            <ToolbarButton
              key={name}
              {...(index === 0 && nth === 0 ? { ref: props.firstButton } : {})}
              label={label}
              keys={keys}
              aria-pressed={state.buttons[name]?.on}
              disabled={!state.buttons[name]?.can}
              onClick={() => run(editor)}
            >
              <Icon aria-hidden />
            </ToolbarButton>
          ))}
          <Toolbar.Separator className="mx-1 h-6 w-px bg-line" />
        </Fragment>
      ))}
      {state.table ? (
        <TableMenu editor={editor} />
      ) : (
        <ToolbarButton
          label="Chèn bảng"
          disabled={!state.canInsertTable}
          onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        >
          <Table2 aria-hidden />
        </ToolbarButton>
      )}
      <ToolbarButton
        label="Liên kết (Ctrl+K)"
        keys="Control+K"
        aria-pressed={state.link}
        aria-haspopup="dialog"
        onClick={props.onLink}
      >
        <Link2 aria-hidden />
      </ToolbarButton>
      <Toolbar.Separator className="mx-1 h-6 w-px bg-line" />
      <ToolbarButton
        label="Dàn ý"
        aria-expanded={outlineShown}
        aria-controls={outlineShown ? props.outlineId : undefined}
        onClick={props.onOutline}
      >
        <ListTree aria-hidden />
      </ToolbarButton>
      <ToolbarButton label="Toàn màn hình" aria-pressed={fullScreen} onClick={props.onFullScreen}>
        {fullScreen ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
      </ToolbarButton>
    </Toolbar.Root>
  );
}
