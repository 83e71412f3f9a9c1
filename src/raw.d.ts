/** A file as text: vite reads it so, and scripts/build.mjs likewise. */
declare module '*?raw' {
  const text: string;
  export default text;
}
