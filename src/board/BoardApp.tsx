export function BoardApp() {
  return <main />
}
