import groovyjarjarasm.asm.ClassReader
import groovyjarjarasm.asm.ClassVisitor
import groovyjarjarasm.asm.MethodVisitor
import groovyjarjarasm.asm.Opcodes
import groovyjarjarasm.asm.Type

/*
 * Prints what compiled classes ask of others, a line each that begins with the class: `name x` for a method or property
 * that is looked up by name when the program runs, `type x` for a type that is constructed or named, `call owner.x` for
 * a call that is bound by the compiler.
 */
Set<String> lines = new TreeSet<String>()

new File(args[0]).eachFileRecurse { File file ->
    if (!file.name.endsWith('.class')) {
        return
    }
    String of = file.name.replaceAll(/(\$.*)?\.class$/, '')
    Closure see = { String kind, String what -> lines.add(of + ' ' + kind + ' ' + what) }
    new ClassReader(file.bytes).accept(new ClassVisitor(Opcodes.ASM5) {
        @Override
        MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
            boolean isNames = method.startsWith('$createCallSiteArray')
            return new MethodVisitor(Opcodes.ASM5) {
                private String lastText = null

                @Override
                void visitLdcInsn(Object value) {
                    if (value instanceof Type) {
                        see('type', value.className)
                    } else if (value instanceof String) {
                        lastText = value
                        if (isNames) {
                            see('name', value)
                        }
                    }
                }

                @Override
                void visitTypeInsn(int opcode, String type) {
                    if (opcode == Opcodes.NEW) {
                        see('type', type.replace('/', '.'))
                    }
                }

                @Override
                void visitMethodInsn(int opcode, String owner, String name, String called, boolean isInterface) {
                    String place = owner.replace('/', '.')
                    if (place.startsWith('org.codehaus.groovy.runtime.') && name ==~ /.*([gs]et|invoke).*/) {
                        // The name of a property that is set stands before the call.
                        see('name', lastText ?: '?')
                    }
                    see('call', place + '.' + name)
                }
            }
        }
    }, 0)
}
lines.each { println it }
