import type { PrintFormat } from '../documents/schema.ts';

/** As in "Tạo bản PDF", "Tải bản Word". */
export const printFormatLabels: Record<PrintFormat, string> = { pdf: 'bản PDF', docx: 'bản Word' };
