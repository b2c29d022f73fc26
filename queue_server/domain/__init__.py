"""The rules of the floor: values and pure functions, without input or output, clock or chance."""
