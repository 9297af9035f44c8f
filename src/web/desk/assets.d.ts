declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  export { url as default };
}
