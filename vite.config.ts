import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { type BuildOptions, defineConfig } from 'vite';
import remixConfig from './remix.config.js';

/**
 * What every page needs, or nearly every one, as one file: a page of thirty small chunks compresses some 6 % worse
 * (bench/pages).
 */
const everywhere =
  /node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\/|\/app\/(ui|i18n)\/(?!Dialog|Select|TextField|Field|Checkbox|ErrorSummary|Tree|tree-model|DataTable|StackedBar|Stat\.|RadioGroup|AuthCard|PasswordField|TextArea|Chart|Timeline)[^.]+\.tsx?$|\/app\/(collab\/(page-age|reloading|use-changes|changed|codes)|platform\/person-colour|routes\/account\/navigation-of)\.ts$|preload-helper/;

const forBrowsers: BuildOptions = {
  // 4 % smaller than with esbuild (bench/pages).
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { passes: 2 } },
  rollupOptions: { output: { manualChunks: (id) => (everywhere.test(id) ? 'base' : undefined) } },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { legalComments: 'none' },
  // Nobody imports a single text; with a name for each, files of texts are a tenth larger (bench/pages).
  json: { namedExports: false },
  build: {
    target: 'es2022',
    ...(isSsrBuild ? {} : forBrowsers),
  },
}));
