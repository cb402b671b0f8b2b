/** For `tsc`, which reads no `.astro` file; `astro check` does. */
declare module '*.astro' {
  const component: unknown;
  export default component;
}
