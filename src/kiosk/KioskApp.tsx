export function KioskApp() {
  return <main />
}
