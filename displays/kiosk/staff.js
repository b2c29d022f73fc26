// Calling somebody to the kiosk.
import { api } from "../shared/api.js";

const PATIENCE_MS = 5_000;
const SHOWN_MS = 15_000;

export function staffCalls({ state, draw }) {
  let timer = 0;
  const tell = (staff) => {
    clearTimeout(timer);
    state.staff = staff;
    if (staff && staff !== "calling") timer = setTimeout(() => tell(null), SHOWN_MS);
    draw();
  };
  return {
    closeStaff: () => tell(null),
    callStaff: async () => {
      if (state.staff) return;
      tell("calling");
      try {
        await api.post("/api/kiosk/help", {}, { patience: PATIENCE_MS });
        tell("called");
      } catch {
        tell("failed");
      }
    },
  };
}
