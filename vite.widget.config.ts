import { defineConfig } from 'vite';

/** Builds the web chat widget: `npx vite build -c vite.widget.config.ts` → dist/web/widget.js, one script without exports. */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'dist/web',
    emptyOutDir: false,
    target: 'es2020',
    sourcemap: false,
    lib: { entry: 'src/web/widget/main.ts', formats: ['iife'], name: 'ventanillaChat', fileName: () => 'widget.js' },
  },
});
