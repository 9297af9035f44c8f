import { defineConfig } from 'vite';

/** Builds the agents' desk: `npx vite build -c vite.desk.config.ts` → dist/web/desk/, one page with its script and style beside it. */
export default defineConfig({
  root: 'src/web/desk',
  base: '/desk/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../../../dist/web/desk',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Nothing inline: the desk's policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
