import { z } from 'zod';

// Imported before any schema: zod else tries whether `new Function` is allowed, which our content
// security policy refuses and reports.
z.config({ jitless: true });
