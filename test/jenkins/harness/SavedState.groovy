import org.codehaus.groovy.ast.ClassHelper
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.expr.ArgumentListExpression
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.DeclarationExpression
import org.codehaus.groovy.ast.expr.MapEntryExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.CatchStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.ForStatement
import org.codehaus.groovy.ast.stmt.IfStatement
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.ast.stmt.TryCatchStatement
import org.codehaus.groovy.ast.stmt.WhileStatement
import org.codehaus.groovy.classgen.GeneratorContext
import org.codehaus.groovy.control.CompilePhase
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.customizers.CompilationCustomizer

/**
 * Jenkins saves what a program holds whenever a step waits. This makes plain Groovy do so: between any two statements
 * of code that is not @NonCPS, every variable in sight is serialised, and what cannot be is an error.
 */
class SavedState extends CompilationCustomizer {
    SavedState() {
        super(CompilePhase.CONVERSION)
    }

    @Override
    void call(SourceUnit source, GeneratorContext context, ClassNode node) {
        for (MethodNode method in node.methods) {
            boolean isPlain = method.annotations.any { it.classNode.nameWithoutPackage == 'NonCPS' }
            if (!isPlain && method.code instanceof BlockStatement) {
                saveIn(method.code as BlockStatement, method.parameters*.name)
            }
        }
    }

    private void saveIn(BlockStatement block, List<String> inSight) {
        List<String> names = new ArrayList<String>(inSight)
        List<Statement> statements = []
        for (Statement statement in block.statements) {
            statements.add(save(names))
            descend(statement, names)
            statements.add(statement)
            names.addAll(declaredIn(statement))
        }
        block.statements.clear()
        block.statements.addAll(statements)
    }

    private void descend(Statement statement, List<String> names) {
        if (statement instanceof BlockStatement) {
            saveIn(statement, names)
        } else if (statement instanceof IfStatement) {
            descend(statement.ifBlock, names)
            descend(statement.elseBlock, names)
        } else if (statement instanceof ForStatement) {
            descend(statement.loopBlock, names + statement.variable.name)
        } else if (statement instanceof WhileStatement) {
            descend(statement.loopBlock, names)
        } else if (statement instanceof TryCatchStatement) {
            descend(statement.tryStatement, names)
            for (CatchStatement one in statement.catchStatements) {
                descend(one.code, names + one.variable.name)
            }
            descend(statement.finallyStatement, names)
        } else {
            closuresIn(statement, names)
        }
    }

    private void closuresIn(Statement statement, List<String> names) {
        statement.visit(new CodeVisitorSupport() {
            @Override
            void visitClosureExpression(ClosureExpression closure) {
                if (closure.code instanceof BlockStatement) {
                    saveIn(closure.code as BlockStatement, names + (closure.parameters ?: [])*.name)
                }
            }
        })
    }

    private static List<String> declaredIn(Statement statement) {
        boolean isDeclaration = statement instanceof ExpressionStatement && statement.expression instanceof DeclarationExpression
        return isDeclaration ? [(statement.expression as DeclarationExpression).variableExpression.name] : []
    }

    private static Statement save(List<String> names) {
        List entries = names.unique(false).collect { String name ->
            new MapEntryExpression(new ConstantExpression(name), new VariableExpression(name))
        }
        return new ExpressionStatement(new StaticMethodCallExpression(
            ClassHelper.make(StateStore), 'save', new ArgumentListExpression(new MapExpression(entries))
        ))
    }
}
