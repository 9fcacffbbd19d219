import type { Editor } from '@tiptap/core';
import {
  Bold,
  IndentDecrease,
  IndentIncrease,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Undo2,
} from 'lucide-react';
import { canIndent, indent, outdent } from './editor-keys.ts';

export interface ToolbarItem {
  name: string;
  label: string;
  /** As aria-keyshortcuts wants it. */
  keys: string;
  Icon: LucideIcon;
  run: (editor: Editor) => void;
  can: (editor: Editor) => boolean;
  /** Of what is on or off. */
  on?: (editor: Editor) => boolean;
}

/** What stands in the toolbar, in groups; what needs more than one press stands beside them. */
export const toolbarItems: readonly (readonly ToolbarItem[])[] = [
  [
    {
      name: 'bold',
      label: 'Đậm (Ctrl+B)',
      keys: 'Control+B',
      Icon: Bold,
      run: (editor) => editor.chain().focus().toggleMark('bold').run(),
      can: (editor) => editor.can().toggleMark('bold'),
      on: (editor) => editor.isActive('bold'),
    },
    {
      name: 'italic',
      label: 'Nghiêng (Ctrl+I)',
      keys: 'Control+I',
      Icon: Italic,
      run: (editor) => editor.chain().focus().toggleMark('italic').run(),
      can: (editor) => editor.can().toggleMark('italic'),
      on: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      name: 'bulletList',
      label: 'Danh sách dấu gạch (Ctrl+Shift+8)',
      keys: 'Control+Shift+8',
      Icon: List,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      can: (editor) => editor.can().toggleBulletList(),
      on: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'orderedList',
      label: 'Danh sách số (Ctrl+Shift+7)',
      keys: 'Control+Shift+7',
      Icon: ListOrdered,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      can: (editor) => editor.can().toggleOrderedList(),
      on: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'indent',
      label: 'Thụt vào một cấp (Ctrl+])',
      keys: 'Control+]',
      Icon: IndentIncrease,
      run: indent,
      can: canIndent,
    },
    {
      name: 'outdent',
      label: 'Lùi ra một cấp (Ctrl+[)',
      keys: 'Control+[',
      Icon: IndentDecrease,
      run: outdent,
      can: (editor) => editor.can().liftListItem('listItem'),
    },
  ],
  [
    {
      name: 'undo',
      label: 'Hoàn tác (Ctrl+Z)',
      keys: 'Control+Z',
      Icon: Undo2,
      run: (editor) => editor.chain().focus().undo().run(),
      can: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      label: 'Làm lại (Ctrl+Y)',
      keys: 'Control+Y',
      Icon: Redo2,
      run: (editor) => editor.chain().focus().redo().run(),
      can: (editor) => editor.can().redo(),
    },
  ],
];

/** What can be done to the table around the cursor. */
export const tableItems: readonly {
  label: string;
  run: (editor: Editor) => boolean;
  can: (editor: Editor) => boolean;
}[] = [
  {
    label: 'Thêm dòng phía trên',
    run: (editor) => editor.chain().focus().addRowBefore().run(),
    can: (editor) => editor.can().addRowBefore(),
  },
  {
    label: 'Thêm dòng phía dưới',
    run: (editor) => editor.chain().focus().addRowAfter().run(),
    can: (editor) => editor.can().addRowAfter(),
  },
  {
    label: 'Xóa dòng',
    run: (editor) => editor.chain().focus().deleteRow().run(),
    can: (editor) => editor.can().deleteRow(),
  },
  {
    label: 'Thêm cột bên trái',
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
    can: (editor) => editor.can().addColumnBefore(),
  },
  {
    label: 'Thêm cột bên phải',
    run: (editor) => editor.chain().focus().addColumnAfter().run(),
    can: (editor) => editor.can().addColumnAfter(),
  },
  {
    label: 'Xóa cột',
    run: (editor) => editor.chain().focus().deleteColumn().run(),
    can: (editor) => editor.can().deleteColumn(),
  },
  {
    label: 'Dòng tiêu đề',
    run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
    can: (editor) => editor.can().toggleHeaderRow(),
  },
  {
    label: 'Gộp các ô đã chọn',
    run: (editor) => editor.chain().focus().mergeCells().run(),
    can: (editor) => editor.can().mergeCells(),
  },
  {
    label: 'Tách ô',
    run: (editor) => editor.chain().focus().splitCell().run(),
    can: (editor) => editor.can().splitCell(),
  },
  {
    label: 'Xóa bảng',
    run: (editor) => editor.chain().focus().deleteTable().run(),
    can: (editor) => editor.can().deleteTable(),
  },
];
