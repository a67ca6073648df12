/** Serialises what a program holds, as the controller does. */
class StateStore {
    /** What was saved, in bytes, of the largest moment. */
    static volatile long most = 0

    static void save(Map held) {
        held.each { String name, Object value ->
            ByteArrayOutputStream bytes = new ByteArrayOutputStream()
            try {
                new StateStream(bytes).withCloseable { it.writeObject(value) }
            } catch (NotSerializableException e) {
                throw new IllegalStateException("state: ${name} holds a ${e.message}, which cannot be saved")
            }
            most = Math.max(most, bytes.size())
        }
    }

    /** Scripts and closures are Jenkins' own to save. */
    private static class StateStream extends ObjectOutputStream {
        StateStream(OutputStream out) {
            super(out)
            enableReplaceObject(true)
        }

        @Override
        protected Object replaceObject(Object one) {
            return one instanceof Script || one instanceof Closure ? 'program' : one
        }
    }
}
